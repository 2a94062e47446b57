import type { BackupAttachments } from '../attachments/backup-attachments'

/** For tests whose rows name no files. */
export const noAttachments: BackupAttachments = {
  fill: async () => 0,
  check: async () => 0,
  countLost: async () => 0,
  addFolder: () => {},
  mirror: async () => true,
}
