import type { Action, DataType, Release, SourceDocument, Spec } from '@specloom/spec';
import { DocumentError } from '../document-error.js';
import type { ActionPage, CategoryPage, Document } from '../parse/document.js';
import { inferTypes } from './infer-types.js';
import { typeParameters } from './type-parameters.js';

/** The skew that the vendor documents everywhere, for a document whose chapter on it is lost. */
const DEFAULT_CLOCK_SKEW_SECONDS = 300;

/**
 * Puts a parsed document together into a spec.
 *
 * @throws DocumentError when the document does not even tell which service and version it is about.
 */
export function buildSpec(document: Document, sources: readonly SourceDocument[]): Spec {
  const files = sources.map(({ file }) => file).join(', ');
  const endpoint = serviceEndpoint(document, files);
  const inferred = inferTypes(document);
  const types = new Map<string, DataType>();
  for (const { name, description, usedBy, members, origin } of document.types)
    types.set(name, { description, usedBy, members, origin });
  for (const [name, type] of inferred) types.set(name, { ...type, usedBy: users(document.actions, name) });
  const removed = removedActions(document.history);
  return {
    format: 1,
    service: {
      id: endpoint.split('.')[0] ?? '',
      title: document.title ?? endpoint.split('.')[0] ?? '',
      version: serviceVersion(document, files),
      endpoint,
    },
    source: { documents: [...sources], pages: document.pages, updated: document.updated },
    protocol: {
      methods: document.forms,
      clockSkewSeconds: document.clockSkewSeconds ?? DEFAULT_CLOCK_SKEW_SECONDS,
      commonParameters: document.commonParameters,
      vectors: document.vectors,
    },
    regions: document.regions,
    categories: document.categories.map(({ title, actions }) => ({
      title,
      actions: actions.map((action) => action.name),
    })),
    actions: Object.fromEntries(
      document.actions.map((page) => [page.name, buildAction(page, document.categories, removed, types)]),
    ),
    types: Object.fromEntries(types),
    errors: document.errors,
    states: {},
    limits: [],
    history: document.history.map(plainRelease),
  };
}

function buildAction(
  page: ActionPage,
  categories: readonly CategoryPage[],
  removed: ReadonlySet<string>,
  types: ReadonlyMap<string, DataType>,
): Action {
  const category = categories.find(({ actions }) => actions.some((action) => action.name === page.name));
  const row = category?.actions.find((action) => action.name === page.name);
  const perSecond = page.perSecond ?? row?.perSecond ?? null;
  return {
    category: category?.title ?? null,
    summary: row?.summary ?? '',
    description: page.description,
    ...(row?.documentId === undefined ? {} : { documentId: row.documentId }),
    updated: page.updated,
    status: removed.has(page.name) ? 'removed' : 'current',
    rateLimit: perSecond === null || perSecond <= 0 ? null : { perSecond },
    region: page.region,
    input: page.input,
    output: page.output,
    errors: page.errors,
    examples: page.examples.map((example) =>
      example.request.form === 'query'
        ? {
            ...example,
            request: { ...example.request, params: typeParameters(example.request.params, page.input, types) },
          }
        : example,
    ),
    origin: page.origin,
  };
}

/** The endpoint that most pages give; the default region's otherwise. */
function serviceEndpoint(document: Document, file: string): string {
  const counts = new Map<string, number>();
  for (const { endpoint } of document.actions)
    if (endpoint !== null) counts.set(endpoint, (counts.get(endpoint) ?? 0) + 1);
  const most =
    [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? document.regions.find((region) => region.id === '')?.endpoint;
  if (most === undefined) {
    throw new DocumentError(
      `${file}: found no page with the line "Domain name for API request: <service>.tencentcloudapi.com", expected one for each action; is this an API document of Tencent Cloud?`,
    );
  }
  return most;
}

function serviceVersion(document: Document, file: string): string {
  const counts = new Map<string, number>();
  for (const { version } of document.actions) if (version !== null) counts.set(version, (counts.get(version) ?? 0) + 1);
  const most = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
  if (most === undefined) {
    throw new DocumentError(
      `${file}: found no row of the common parameter Version with a date such as 2017-03-12, expected one on each action's page`,
    );
  }
  return most;
}

/** Actions that the history, replayed from the first release to the last, leaves deleted. */
function removedActions(history: readonly Release[]): Set<string> {
  const removed = new Set<string>();
  for (const { actions } of [...history].reverse()) {
    for (const name of actions.removed) removed.add(name);
    for (const name of [...actions.added, ...actions.existing]) removed.delete(name);
  }
  return removed;
}

function users(actions: readonly ActionPage[], type: string): string[] {
  return actions
    .filter((action) =>
      [...action.input, ...action.output].some(({ type: ref }) =>
        JSON.stringify(ref).includes(`"name":${JSON.stringify(type)}`),
      ),
    )
    .map((action) => action.name);
}

function plainRelease(release: Release): Release {
  const { actions, types } = release;
  return {
    ...release,
    actions: { ...actions, changed: { ...actions.changed } },
    types: { ...types, changed: { ...types.changed } },
  };
}
