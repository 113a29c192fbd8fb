import type { JobDefinition } from '../../platform/jobs/jobs.ts'
import { type DeliveryContext, deliverMail, deliveryJob, deliveryTries } from './actions.ts'

export const outboxJobs = (context: DeliveryContext): JobDefinition[] => [
  {
    name: deliveryJob,
    title: "Envoi d'un courriel",
    retries: deliveryTries - 1,
    pause: 60,
    run: (data) => deliverMail(context, Number(data.organizationId), Number(data.mailId)),
  },
]
