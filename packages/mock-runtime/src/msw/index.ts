export { mockToHandlers } from './mock-to-handlers.js';
