/** Nobody could say who they are: there are no users, and other machines could reach the desk. */
export class NoUsers extends Error {
  constructor() {
    super(
      'Other machines could reach the desk, and it has no users: add some with `npm run desk -- user add <name> --role publisher`.',
    );
  }
}
