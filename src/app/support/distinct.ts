/** Each record once, where several sources bring the same: records are the same when all their fields are. */
export function distinct<Each>(some: readonly Each[]): readonly Each[] {
  return [...new Map(some.map((each) => [JSON.stringify(each), each])).values()];
}
