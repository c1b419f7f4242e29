// `npm run offboard`: a council leaves the product.
import { offboard } from './offboard';

offboard(process.argv.slice(2), process.env, { line: console.log, problem: console.error }).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : 'Something failed.');
    process.exitCode = 1;
  },
);
