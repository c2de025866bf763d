/** Less than 1 where only a look is asked for (`npm run test:quick`); `FC_RUNS=50` looks further. */
const factor = Number(process.env['FC_RUNS'] ?? 1);

/**
 * How many random tries a test makes.
 *
 * @param usual how many of them `npm test` makes
 */
export const runs = (usual: number): number => Math.max(1, Math.round(usual * factor));
