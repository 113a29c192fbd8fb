// « Vos photos »: photos can be dragged, and a photo that is too heavy is told before it travels.
import '../../modules/owners/photos/elements/photo-choice.ts'
import '../../modules/owners/photos/elements/photo-order.ts'
