import type { Handlers } from '#main/doors/dispatch.ts'
import { createSpending } from '#main/studio/spend.ts'
import { invoiceTable, linesTable } from '#main/studio/spend-tables.ts'
import { daysBetween } from '#shared/std/local-day.ts'
import type { HandlerContext } from './context.ts'

type SpendHandlers = Pick<
  Handlers,
  | 'money.spend'
  | 'money.assetCost'
  | 'money.troubles'
  | 'money.clearUp'
  | 'money.reconcile'
  | 'money.exportLines'
  | 'money.exportInvoice'
  | 'credits.list'
  | 'credits.set'
>

export const spendHandlers = (context: HandlerContext): SpendHandlers => {
  const { library, studio, emit, saveTable } = context
  const spending = createSpending({
    library,
    now: context.now,
    catalogue: context.catalogue,
    baseline: () => context.settings.get().baseline,
    usage: context.usage,
  })
  return {
    'money.spend': spending.report,
    'money.assetCost': ({ id }) => spending.assetCost(id),
    'money.troubles': () => ({ troubles: spending.troubles() }),
    'money.clearUp': async ({ taskUuid, micros }) => {
      await spending.clearUp(taskUuid, micros)
      studio.moneyChanged()
      emit('money.changed', {})
      return {}
    },
    'money.reconcile': async (range) => {
      const booked = await studio.bookMissing()
      if (booked > 0) {
        studio.moneyChanged()
        emit('money.changed', {})
      }
      const days = daysBetween(range.from, range.to).length
      return { booked, days, differences: await spending.reconcile(range) }
    },
    'money.exportLines': async (filter) => {
      const { name, rows } = linesTable(spending, filter)
      return { path: await saveTable(name, rows) }
    },
    'money.exportInvoice': async (wish) => {
      const { name, rows } = invoiceTable(spending, wish)
      return { path: await saveTable(name, rows) }
    },
    'credits.list': () => ({ rates: spending.credits() }),
    'credits.set': async ({ operation, hundredths }) => {
      await spending.setCredits(operation, hundredths)
      emit('money.changed', {})
      return {}
    },
  }
}
