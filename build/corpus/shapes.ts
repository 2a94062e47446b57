import type { Shape } from './shape'
import { CELL_SHAPES } from './shapes-cells'
import { HARD_SHAPES } from './shapes-hard'
import { HEADER_SHAPES } from './shapes-headers'
import { ROW_SHAPES } from './shapes-rows'

/** Workbooks as offices keep them, written for this project. */
export const SHAPES: readonly Shape[] = [...HEADER_SHAPES, ...ROW_SHAPES, ...CELL_SHAPES, ...HARD_SHAPES]
