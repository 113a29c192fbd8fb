import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What walks over every page, route or moment, and is short to write: by size alone it would come last, and be waited for. */
const walks = [/journeys\/(look|every-visitor)/, /security\//, /crash\//, /demo\.test/, /traps\.test/]

/** Vitest's own order, with the walks first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const isWalk = ({ moduleId }: TestSpecification) => walks.some((walk) => walk.test(moduleId))
    const sorted = await super.sort(files)
    return [...sorted.filter(isWalk), ...sorted.filter((file) => !isWalk(file))]
  }
}
