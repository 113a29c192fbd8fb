/**
 * Points too near each other for a finger become one: those that stand for most stay, each other one joins the nearest that
 * stays. No two that stay are nearer than `apart`.
 * @returns groups, the one that stays first in each
 */
export function gather<Point extends { x: number; y: number; count: number }>(
  points: readonly Point[],
  apart: number,
): [Point, ...Point[]][] {
  const groups: [Point, ...Point[]][] = []
  for (const point of points.toSorted((a, b) => b.count - a.count)) {
    const away = ([head]: [Point, ...Point[]]) => Math.hypot(head.x - point.x, head.y - point.y)
    const nearest = groups.filter((group) => away(group) < apart).sort((a, b) => away(a) - away(b))[0]
    if (nearest) nearest.push(point)
    else groups.push([point])
  }
  return groups
}
