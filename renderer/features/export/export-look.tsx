import type { ExportTemplate } from '@shared/domain/export-template'
import { Checkbox, Radio, Select } from 'antd'
import { useMessages } from '../../ui/messages/use-messages'
import type { ExportWish } from './export-wish'

interface ExportLookProps {
  readonly wish: ExportWish
  /** Those that fit the ledger's kind. */
  readonly templates: readonly ExportTemplate[]
  readonly onChange: (patch: Partial<ExportWish>) => void
}

/** The format, the look, and what comes with it; what a format or a template settles itself is not asked. */
export function ExportLook({ wish, templates, onChange }: ExportLookProps) {
  const { export: words } = useMessages()
  const isCsv = wish.format === 'csv'
  const isOwn = wish.template === ''
  return (
    <>
      <span className="export-name">{words.format}</span>
      <div>
        <Radio.Group
          value={wish.format}
          options={(['xlsx', 'csv'] as const).map((value) => ({ value, label: words.formats[value] }))}
          onChange={({ target }) => onChange({ format: target.value as ExportWish['format'] })}
        />
        {isCsv && <div className="setting-help">{words.csvHint}</div>}
      </div>
      {!isCsv && (
        <>
          <span className="export-name">{words.style}</span>
          <div>
            <Select
              aria-label={words.style}
              value={wish.template}
              options={[
                { value: '', label: words.ownStyle },
                ...templates.map(({ id, name }) => ({ value: String(id), label: name })),
              ]}
              onChange={(template) => onChange({ template })}
            />
            {!isOwn && <div className="setting-help">{words.templateHint}</div>}
          </div>
          <span className="export-name">{words.sheets}</span>
          <Radio.Group
            className="export-lines"
            value={!isOwn && wish.arrangement === 'by-unit' ? 'one' : wish.arrangement}
            options={(['one', 'grouped', 'by-unit'] as const)
              .filter((value) => isOwn || value !== 'by-unit')
              .map((value) => ({ value, label: words.arrangements[value] }))}
            onChange={({ target }) => onChange({ arrangement: target.value as ExportWish['arrangement'] })}
          />
        </>
      )}
      <Extras wish={wish} onChange={onChange} />
      {!isCsv && isOwn && <Paper wish={wish} onChange={onChange} />}
    </>
  )
}

type Part = Pick<ExportLookProps, 'wish' | 'onChange'>

function Extras({ wish, onChange }: Part) {
  const { export: words } = useMessages()
  const isCsv = wish.format === 'csv'
  const isOwn = isCsv || wish.template === ''
  return (
    <>
      <span className="export-name">{words.extras}</span>
      <div className="export-checks">
        {isOwn && (
          <Checkbox checked={wish.hasTotals} onChange={({ target }) => onChange({ hasTotals: target.checked })}>
            {words.totals}
          </Checkbox>
        )}
        {isOwn && !isCsv && (
          <>
            <Checkbox checked={wish.hasSummaries} onChange={({ target }) => onChange({ hasSummaries: target.checked })}>
              {words.summaries}
            </Checkbox>
            <Checkbox
              checked={wish.isLive}
              disabled={!wish.hasTotals && !wish.hasSummaries}
              onChange={({ target }) => onChange({ isLive: target.checked })}
            >
              {words.live}
            </Checkbox>
            <Checkbox checked={wish.hasComments} onChange={({ target }) => onChange({ hasComments: target.checked })}>
              {words.comments}
            </Checkbox>
          </>
        )}
        {!isCsv && (
          <Checkbox checked={wish.isProtected} onChange={({ target }) => onChange({ isProtected: target.checked })}>
            {words.locked}
          </Checkbox>
        )}
        {!isCsv && wish.isProtected && <div className="setting-help">{words.lockedHint}</div>}
      </div>
    </>
  )
}

function Paper({ wish, onChange }: Part) {
  const { export: words } = useMessages()
  return (
    <>
      <span className="export-name">{words.paper}</span>
      <div className="export-paper">
        <Radio.Group
          value={wish.paper}
          options={(['a3', 'a4'] as const).map((value) => ({ value, label: words.papers[value] }))}
          onChange={({ target }) => onChange({ paper: target.value as ExportWish['paper'] })}
        />
        <Radio.Group
          value={wish.orientation}
          options={(['landscape', 'portrait'] as const).map((value) => ({ value, label: words.orientations[value] }))}
          onChange={({ target }) => onChange({ orientation: target.value as ExportWish['orientation'] })}
        />
      </div>
    </>
  )
}
