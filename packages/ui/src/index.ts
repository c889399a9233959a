export * from './banner/model.js';
export { NewsBanner, type NewsBannerProps } from './banner/NewsBanner.js';
export { Button, LinkButton, type ButtonProps, type LinkButtonProps } from './button/Button.js';
export { Caption, type CaptionProps } from './caption/Caption.js';
export { Card, CardGrid, type CardProps } from './card/Card.js';
export { captionOf, hueOf, placeOf, whyOf, type EntryLike, type HitLike } from './card/entry.js';
export { ResultRow, type ResultRowProps } from './card/ResultRow.js';
export { classes } from './classes.js';
export { DeprecatedNote, Instead, type DeprecatedLike, type InsteadProps } from './deprecated/DeprecatedNote.js';
export { ForkConfirm, type ForkConfirmActions, type ForkConfirmState } from './fork/ForkConfirm.js';
export { HiddenOutput, type HiddenOutputProps } from './hidden/HiddenOutput.js';
export { Icon } from './icon/Icon.js';
export { iconNames, iconSvg, type IconName } from './icon/icons.js';
export { LineageView, type LineageViewProps } from './lineage/LineageView.js';
export { lineageSentence, type LineageLike, type LineageNodeLike } from './lineage/sentence.js';
export {
  cellsOf,
  hiddenIn,
  type CellView,
  type NotebookLike,
  type OriginalView,
  type OutputView
} from '@vitrine/core/view';
export { NotebookView, SafeHtml, type NotebookViewProps, type SourceRenderer } from './notebook/NotebookView.js';
export { NoticeList, type NoticeActions, type NoticeLike } from './notices/NoticeList.js';
export { outputName, type HiddenReason } from './output/words.js';
export { onPageAlone } from './panel/model.js';
export { GalleryPanelView, type GalleryPanelViewProps } from './panel/GalleryPanelView.js';
export type { GalleryPanelActions, GalleryPanelState, PanelNotices, PanelSection, Problem } from './panel/model.js';
export { PreviewView, type PreviewActions, type PreviewState, type PreviewViewProps } from './panel/PreviewView.js';
export { chipsInElement, chipsInHtml } from './placeholder/chips.js';
export { PlaceholderChip, type PlaceholderChipProps } from './placeholder/PlaceholderChip.js';
export * from './publish/model.js';
export { PublishView, type PublishViewProps } from './publish/PublishView.js';
export * from './review/model.js';
export { ReviewBody, ReviewRow, type ReviewRowProps } from './review/ReviewRow.js';
export { Rail, RailRow, type RailRowProps } from './rail/Rail.js';
export { Receipt, type ReceiptProps } from './receipt/Receipt.js';
export * from './scan/model.js';
export { ScanView, type ScanViewProps } from './scan/ScanView.js';
export { ProblemLine } from './state/ProblemLine.js';
export { ProgressLine, Skeleton, type SkeletonProps } from './state/Skeleton.js';
export { Doors, StateMessage, type Door, type StateMessageProps } from './state/StateMessage.js';
export { StarButton, type StarButtonProps, type StarLike } from './star/StarButton.js';
export { StatusGlyph } from './status/StatusGlyph.js';
export { TransProvider, useTrans, withNodes } from './trans.js';
export { VerdictStrip, type VerdictBlock, type VerdictStripProps } from './strip/VerdictStrip.js';
export { tombstoneTitle, TombstoneView, type TombstoneViewProps } from './version/TombstoneView.js';
export { VersionList, type VersionLike, type VersionListProps, type WithdrawnLike } from './version/VersionList.js';
export { WithdrawForm, type WithdrawFormProps } from './version/WithdrawForm.js';
export { ByLine, When, type ByLineProps, type WhenProps } from './when/When.js';
export type { CaptionFacts, CaptionPart, HiddenKind, Status, Trans } from './words.js';
