export { defaultCredentials } from './default-credentials.js';
export { type ProfileOptions, profileCredentials } from './profile-credentials.js';
