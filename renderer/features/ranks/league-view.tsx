import type { LeagueId } from '@shared/domain/ids'
import type { League, LeaguePlace } from '@shared/domain/league'
import { rankMove } from '@shared/domain/rank-move'
import { leaguesOf, type RankSeries } from '@shared/domain/rank-series'
import { Button, Modal, Select } from 'antd'
import { useMemo, useState } from 'react'
import { removeLeague } from '../../commands/remove-league'
import { undoCommand } from '../../commands/undo'
import { inBackground } from '../../db/in-background'
import { useView } from '../../db/use-store'
import { withSeparators } from '../../ui/grid/figure'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../../ui/notify'
import { RankMoveMark } from '../../ui/rank-move-mark'
import { figures, texts } from '../../ui/head-columns'
import { TableHead } from '../../ui/table-head'

/** 同类地区排名: the whole table of one day, with how each place moved since the table before. */
export function LeagueView({ series }: { readonly series: RankSeries }) {
  const words = useMessages()
  const { ranks, common, errors } = words
  const view = useView()
  const [modal, questions] = Modal.useModal()
  const [asked, setAsked] = useState<LeagueId | null>(null)
  const leagues = useMemo(() => leaguesOf(series, view.leagues.values()), [series, view])
  const league = leagues.find(({ id }) => id === asked) ?? leagues[0]
  if (!league) return <p className="ranks-muted">{ranks.noLeague}</p>
  const before = leagues.find(({ on }) => on < league.on) ?? null
  const remove = async () => {
    const isAgreed = await modal.confirm({
      title: ranks.removeTitle(league.indicator, common.day(league.on)),
      content: ranks.removeText,
      okText: common.delete,
      okButtonProps: { danger: true },
      cancelText: common.cancel,
    })
    if (!isAgreed) return
    const gone = await removeLeague(league.id)
    if (gone.ok) notifyDone(ranks.removed, () => undoCommand(gone.value.closes))
    else notifyRefused(refusalText(errors, gone.code))
  }
  return (
    <section aria-label={ranks.league}>
      <h3 className="league-head">
        {ranks.league}
        <Select
          size="small"
          aria-label={ranks.leagueDay}
          value={league.id}
          options={leagues.map(({ id, on }) => ({ value: id, label: common.day(on) }))}
          onChange={setAsked}
        />
        <Button size="small" type="link" danger onClick={() => inBackground(remove())}>
          {ranks.remove}
        </Button>
      </h3>
      <LeagueTable league={league} before={before} />
      {league.source !== '' && <p className="ranks-muted">{ranks.source(league.source)}</p>}
      {questions}
    </section>
  )
}

function LeagueTable({ league, before }: { readonly league: League; readonly before: League | null }) {
  const { ranks: words } = useMessages()
  const columns = words.leagueColumns
  const earlier = useMemo(() => new Map(before?.places.map(({ name, position }) => [name, position])), [before])
  const hasValue = league.places.some(({ value }) => value !== null)
  const hasGrowth = league.places.some(({ growth }) => growth !== null)
  return (
    <table className="plain-table" aria-label={words.league}>
      <TableHead
        columns={[
          ...figures(columns.position),
          ...texts(columns.name),
          ...(hasValue ? [{ title: columns.value, is: 'figure' as const, unit: league.unit }] : []),
          ...(hasGrowth ? figures(columns.growth) : []),
          ...texts(columns.move),
        ]}
      />
      <tbody>
        {league.places.map((place) => (
          <PlaceRow
            key={place.name}
            place={place}
            isOwn={place.name === league.own}
            before={earlier.get(place.name) ?? null}
            hasValue={hasValue}
            hasGrowth={hasGrowth}
          />
        ))}
      </tbody>
    </table>
  )
}

interface PlaceRowProps {
  readonly place: LeaguePlace
  readonly isOwn: boolean
  readonly before: number | null
  readonly hasValue: boolean
  readonly hasGrowth: boolean
}

function PlaceRow({ place, isOwn, before, hasValue, hasGrowth }: PlaceRowProps) {
  const { ranks: words, common } = useMessages()
  const figure = (value: string | null) => (value === null ? common.missing : withSeparators(value))
  return (
    <tr className={isOwn ? 'is-own' : undefined}>
      <td>{place.position}</td>
      <th scope="row" className="is-text">
        {place.name}
        {isOwn && <span className="rank-own">{words.own}</span>}
      </th>
      {hasValue && <td>{figure(place.value)}</td>}
      {hasGrowth && <td>{figure(place.growth)}</td>}
      <td className="is-text">
        <RankMoveMark move={before === null ? null : rankMove(before, place.position)} />
      </td>
    </tr>
  )
}
