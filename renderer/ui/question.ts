/** A dialog that waits for its answer. */
const QUESTION = '.ant-modal-wrap:not([style*="display: none"])'

/** Whether a dialog is open: what is half filled in must not be left by a jump, nor changed by a key behind it. */
export function isQuestionOpen(): boolean {
  return document.querySelector(QUESTION) !== null
}
