// The models the toolkit ships with: names that are known in the field, and short prompts written for this product.
import type { ToolkitModel } from '../policy/policy';

/**
 * No model works best for everybody: the headings of a record stay, a model only changes what is asked under them, and
 * nothing about it is ever scored. Councils paste the tools they have a licence for as their own.
 */
export const shippedModels: readonly ToolkitModel[] = [
  {
    modelId: 'plain',
    name: 'Plain agenda',
    useWhen: 'You would rather not use a model: the headings are enough.',
    prompts: ['What matters most today?', 'What must not be forgotten?', 'What would make this hour useful?'],
  },
  {
    modelId: 'four-by-four',
    name: 'Integrated 4×4×4',
    useWhen: 'You want the whole session in balance.',
    prompts: [
      'Have we touched all four: how the work is managed, support, learning, and what should go upward?',
      'Who is missing from this talk: the child and family, you, the organisation, or partners?',
      'What happened, and what was it like?',
      'What do you make of it now?',
      'What does it mean, and what is the evidence?',
      'What will happen next, who does it, and by when?',
    ],
  },
  {
    modelId: 'supervision-cycle',
    name: 'Supervision cycle (Kolb)',
    useWhen: 'One event deserves a close look.',
    prompts: [
      'What happened, in detail, as if I had been there?',
      'What did you feel, notice and take for granted?',
      'What does it mean, what speaks for that, and what else could it be?',
      'So what will you do, what will you say, and by when?',
    ],
  },
  {
    modelId: 'gibbs',
    name: 'Reflective cycle (Gibbs)',
    useWhen: 'The worker leads the reflection.',
    prompts: [
      'What happened?',
      'What was going through you at the time?',
      'What went well, and what did not?',
      'How do you explain that?',
      'What else could have been done?',
      'What would you do next time?',
    ],
  },
  {
    modelId: 'what-so-what',
    name: 'What? So what? Now what?',
    useWhen: 'There are ten minutes.',
    prompts: ['What happened?', 'So what does it tell us?', 'Now what will you do?'],
  },
  {
    modelId: 'six-step',
    name: 'Six steps for a stuck case',
    useWhen: 'A case is complex, or does not move.',
    prompts: [
      'What is the question, and what do you need from me?',
      'What is the story, and who belongs to the family?',
      'What does each of them think and feel, and what do we?',
      'What do we know, what do we not know, and what do we assume? What adds risk, and what protects?',
      'What could explain it? Can we say risk and need in two sentences we both agree with?',
      'What is the plan, what if it does not work, and what will the child notice?',
    ],
  },
  {
    modelId: 'five-anchors',
    name: 'Five anchor questions',
    useWhen: 'A decision has to be made.',
    prompts: [
      'What is the story?',
      'What does it mean, and which theory or research helps?',
      'What needs to happen?',
      'How will we know that it works?',
      "What have we not heard, above all the child's own view?",
    ],
  },
  {
    modelId: 'signs-of-safety',
    name: 'Signs of Safety',
    useWhen: 'Worries and strengths should be seen side by side, alone or in a group.',
    prompts: [
      'What are we worried about?',
      'What is going well?',
      'What has to happen next?',
      'What are we afraid could happen to the child if nothing changes?',
      'What would the child’s day look like once we can step back?',
      'From 0 to 10, how safe is it today? Each says a number first, then why.',
    ],
  },
  {
    modelId: 'systemic',
    name: 'Systemic reflection',
    useWhen: 'Relationships are stuck, alone or in a group.',
    prompts: [
      'Who is in the picture, and how are they connected?',
      'What is the dilemma, in one sentence?',
      'Which other stories could explain it?',
      'Who would see it differently, and what would they say?',
      'How do differences between you and the family come in: culture, class, faith, gender, age, ability?',
      'Which idea fits for you, and what is the next conversation?',
    ],
  },
  {
    modelId: 'restorative',
    name: 'Restorative questions',
    useWhen: 'Something between people needs repair.',
    prompts: [
      'What happened?',
      'What were you thinking and feeling then, and since?',
      'Who has been affected, and how?',
      'What is needed to put it right?',
    ],
  },
  {
    modelId: 'solution-focused',
    name: 'Solution-focused questions',
    useWhen: 'Energy is low, or confidence has gone.',
    prompts: [
      'What would make this talk worthwhile?',
      'When is it a little better already, and what is different then?',
      'From 0 to 10, where are you, and why not lower?',
      'What is the smallest sign of one step up?',
      'Who will notice first?',
    ],
  },
  {
    modelId: 'appreciative',
    name: 'Appreciative inquiry',
    useWhen: 'Good practice should be found and kept.',
    prompts: [
      'Tell me about a time it went well.',
      'What did you do?',
      'What made it possible?',
      'How do we get more of it?',
    ],
  },
  {
    modelId: 'dilemma',
    name: 'Framing the dilemma',
    useWhen: 'You prepare, and cannot yet say what the difficulty is.',
    prompts: [
      'What is the dilemma?',
      'What makes it one?',
      'What have you tried?',
      'What do you want from supervision: ideas, a decision, or somebody to think with?',
    ],
  },
  {
    modelId: 'safe-uncertainty',
    name: 'Safe uncertainty',
    useWhen: 'Worry drives the plan.',
    prompts: [
      'What are we sure of, and how sure should we be?',
      'What would make us over-certain?',
      'What are we avoiding?',
      'What could we stay curious about and still be safe enough?',
    ],
  },
  {
    modelId: 'debrief',
    name: 'After a critical incident',
    useWhen: 'After harm, a threat or a death. Decisions about the case belong in another meeting.',
    prompts: [
      'What happened, as far as you want to say it?',
      'What went through your mind?',
      'How has it been since, in body and mind?',
      'What support do you need today and this week?',
      'What helps many people after something like this, and whom can you ring?',
      'What would make it easier to come back to the work?',
    ],
  },
];
