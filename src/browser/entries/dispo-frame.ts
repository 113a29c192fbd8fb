// Inside the widget's frame.
import '../../modules/lastminute/search/elements/framed.css'
import '../../modules/lastminute/search/elements/framed.ts'
