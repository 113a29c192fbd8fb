import { raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import Accessibility from 'lucide/dist/esm/icons/accessibility.mjs'
import ArrowDown from 'lucide/dist/esm/icons/arrow-down.mjs'
import ArrowLeft from 'lucide/dist/esm/icons/arrow-left.mjs'
import ArrowRight from 'lucide/dist/esm/icons/arrow-right.mjs'
import ArrowUp from 'lucide/dist/esm/icons/arrow-up.mjs'
import Ban from 'lucide/dist/esm/icons/ban.mjs'
import Bath from 'lucide/dist/esm/icons/bath.mjs'
import BedDouble from 'lucide/dist/esm/icons/bed-double.mjs'
import Bell from 'lucide/dist/esm/icons/bell.mjs'
import BookOpen from 'lucide/dist/esm/icons/book-open.mjs'
import Building from 'lucide/dist/esm/icons/building.mjs'
import Calendar from 'lucide/dist/esm/icons/calendar-days.mjs'
import Camera from 'lucide/dist/esm/icons/camera.mjs'
import Chart from 'lucide/dist/esm/icons/chart-column.mjs'
import Check from 'lucide/dist/esm/icons/check.mjs'
import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs'
import ChevronLeft from 'lucide/dist/esm/icons/chevron-left.mjs'
import ChevronRight from 'lucide/dist/esm/icons/chevron-right.mjs'
import Success from 'lucide/dist/esm/icons/circle-check.mjs'
import Help from 'lucide/dist/esm/icons/circle-question-mark.mjs'
import Download from 'lucide/dist/esm/icons/download.mjs'
import Euro from 'lucide/dist/esm/icons/euro.mjs'
import External from 'lucide/dist/esm/icons/external-link.mjs'
import Eye from 'lucide/dist/esm/icons/eye.mjs'
import FileText from 'lucide/dist/esm/icons/file-text.mjs'
import Gift from 'lucide/dist/esm/icons/gift.mjs'
import House from 'lucide/dist/esm/icons/house.mjs'
import Image from 'lucide/dist/esm/icons/image.mjs'
import Info from 'lucide/dist/esm/icons/info.mjs'
import Key from 'lucide/dist/esm/icons/key-round.mjs'
import Languages from 'lucide/dist/esm/icons/languages.mjs'
import List from 'lucide/dist/esm/icons/list.mjs'
import LogOut from 'lucide/dist/esm/icons/log-out.mjs'
import Mail from 'lucide/dist/esm/icons/mail.mjs'
import MapIcon from 'lucide/dist/esm/icons/map.mjs'
import MapPin from 'lucide/dist/esm/icons/map-pin.mjs'
import Menu from 'lucide/dist/esm/icons/menu.mjs'
import Newspaper from 'lucide/dist/esm/icons/newspaper.mjs'
import PawPrint from 'lucide/dist/esm/icons/paw-print.mjs'
import Pencil from 'lucide/dist/esm/icons/pencil.mjs'
import Phone from 'lucide/dist/esm/icons/phone.mjs'
import Plus from 'lucide/dist/esm/icons/plus.mjs'
import Printer from 'lucide/dist/esm/icons/printer.mjs'
import History from 'lucide/dist/esm/icons/rotate-ccw-clock.mjs'
import Search from 'lucide/dist/esm/icons/search.mjs'
import Send from 'lucide/dist/esm/icons/send.mjs'
import Settings from 'lucide/dist/esm/icons/settings.mjs'
import Shield from 'lucide/dist/esm/icons/shield.mjs'
import SlidersHorizontal from 'lucide/dist/esm/icons/sliders-horizontal.mjs'
import Star from 'lucide/dist/esm/icons/star.mjs'
import Trash from 'lucide/dist/esm/icons/trash.mjs'
import Warning from 'lucide/dist/esm/icons/triangle-alert.mjs'
import Undo from 'lucide/dist/esm/icons/undo-2.mjs'
import Upload from 'lucide/dist/esm/icons/upload.mjs'
import User from 'lucide/dist/esm/icons/user.mjs'
import UserCheck from 'lucide/dist/esm/icons/user-check.mjs'
import Users from 'lucide/dist/esm/icons/users.mjs'
import Wifi from 'lucide/dist/esm/icons/wifi.mjs'
import Close from 'lucide/dist/esm/icons/x.mjs'

const icons = {
  accessibility: Accessibility,
  'arrow-down': ArrowDown,
  'arrow-left': ArrowLeft,
  'arrow-right': ArrowRight,
  'arrow-up': ArrowUp,
  ban: Ban,
  bath: Bath,
  bed: BedDouble,
  bell: Bell,
  book: BookOpen,
  building: Building,
  calendar: Calendar,
  camera: Camera,
  chart: Chart,
  check: Check,
  'chevron-down': ChevronDown,
  'chevron-left': ChevronLeft,
  'chevron-right': ChevronRight,
  close: Close,
  download: Download,
  euro: Euro,
  external: External,
  eye: Eye,
  file: FileText,
  gift: Gift,
  help: Help,
  history: History,
  home: House,
  image: Image,
  info: Info,
  key: Key,
  languages: Languages,
  list: List,
  mail: Mail,
  map: MapIcon,
  menu: Menu,
  news: Newspaper,
  paw: PawPrint,
  pencil: Pencil,
  phone: Phone,
  pin: MapPin,
  plus: Plus,
  printer: Printer,
  search: Search,
  send: Send,
  settings: Settings,
  shield: Shield,
  sliders: SlidersHorizontal,
  'sign-out': LogOut,
  star: Star,
  success: Success,
  trash: Trash,
  undo: Undo,
  upload: Upload,
  user: User,
  'user-check': UserCheck,
  users: Users,
  warning: Warning,
  wifi: Wifi,
} as const

export type IconName = keyof typeof icons

function isIconName(name: string): name is IconName {
  return Object.hasOwn(icons, name)
}

const drawn = new Map<string, HtmlEscapedString>()

/** A drawing beside a word, never instead of one: hidden from screen readers. An unknown name draws nothing. */
export function Icon({ name, class: className = '' }: { name: string; class?: string | undefined }) {
  const key = `${name} ${className}`
  const kept = drawn.get(key)
  if (kept) return kept
  if (!isIconName(name)) return null
  const icon = raw(String(<Drawing name={name} class={className} />))
  drawn.set(key, icon)
  return icon
}

function Drawing({ name, class: className }: { name: IconName; class: string }) {
  return (
    <svg
      class={className ? `icon ${className}` : 'icon'}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {icons[name].map(([Tag, attributes]) => (
        <Tag {...attributes} />
      ))}
    </svg>
  )
}
