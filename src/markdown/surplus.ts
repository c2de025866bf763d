/** What is in one list more often than in another, in its order: of `a, b, b` beside `b` the `a` and the second `b`. */
export function surplus(list: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return list.filter((one) => {
    const index = left.indexOf(one);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
