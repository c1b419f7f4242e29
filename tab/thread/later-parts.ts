// The parts of a thread's page that may come a moment after it, in one piece of code: asked for once, and mostly here before the thread is.
export { ClockSections } from '../clock/clock-sections';
export { DecisionPart } from '../steps/decision-part';
export { WaitingSection } from '../steps/waiting-section';
export { ThreadFoot } from './thread-foot';
