// What everybody who opens an agreement reads, whatever the two wrote: the limits of confidentiality and the standards.
import type { StandardView } from './agreement-view-types';

/** What supervision cannot keep secret (domain rules of the field: told before anybody signs). */
export const confidentialityLimits: readonly string[] = [
  'Supervision is confidential, but not secret. What is said has to be shared when there is an immediate risk to a child or an adult, when it is about misconduct, and when it raises a question of fitness to practise.',
  'A court order can reach supervision records: they can be disclosed in court.',
  'Anybody the records are about may ask for a copy of what is held about them (a subject access request), and Ofsted may look at them in an inspection.',
  'Somebody with the authority may ask to read a record, and says why. Both of you are told.',
];

/** The context of the work, not a text the two agree. */
export const standards: readonly StandardView[] = [
  {
    title: 'Social Work England: professional standards',
    url: 'https://www.socialworkengland.org.uk/standards/professional-standards/',
  },
  {
    title: 'BASW: Professional Capabilities Framework (PCF)',
    url: 'https://basw.co.uk/resources/professional-capabilities-framework-social-work-england',
  },
  {
    title: 'Department for Education: post-qualifying standards (PQS)',
    url: 'https://www.gov.uk/government/publications/knowledge-and-skills-statements-for-child-and-family-social-work',
  },
];
