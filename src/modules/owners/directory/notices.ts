export { noticeOf } from '../../../core/notices.ts'
