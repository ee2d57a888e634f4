import { config } from 'zod';

// The policy of pages forbids `eval`, which zod would try for every schema: this module is evaluated before those that have some.
config({ jitless: true });
