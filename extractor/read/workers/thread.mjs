// The thread in a checkout: a thread does not take over the loader of TypeScript, so it registers its own.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
