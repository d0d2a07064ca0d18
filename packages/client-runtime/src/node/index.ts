export { environmentCredentials } from '../credentials/environment-credentials.js';
