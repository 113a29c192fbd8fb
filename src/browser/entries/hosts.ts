// The hosts' space has no script of its own, only its looks.
import '../../modules/lastminute/space/elements/hosts.css'
