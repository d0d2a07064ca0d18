/** Script of the report: hides the changes that the filters leave out, and the groups that are left without any. */
export const SCRIPT = `
const form = document.querySelector('form');
const shown = document.getElementById('shown');
form.hidden = false;
function apply() {
  const text = form.elements.text.value.trim().toLowerCase();
  const rule = form.elements.rule.value;
  const chosen = (name) => new Set([...form.querySelectorAll('input[name=' + name + ']:checked')].map((box) => box.value));
  const severities = chosen('severity');
  const directions = chosen('direction');
  let count = 0;
  for (const section of document.querySelectorAll('section')) {
    let any = false;
    for (const change of section.querySelectorAll('article')) {
      const { severity, direction } = change.dataset;
      const visible = severities.has(severity) && directions.has(direction) &&
        (rule === '' || change.dataset.rule === rule) && change.dataset.text.includes(text);
      change.hidden = !visible;
      any = any || visible;
      count += visible ? 1 : 0;
    }
    section.hidden = !any;
  }
  shown.textContent = String(count);
}
form.addEventListener('input', apply);
form.addEventListener('submit', (event) => event.preventDefault());
apply();
`;
