// A Teams message as the message action hands it over: its words, its lines, and a link that leads to Teams or nowhere.
import { chatMessageIn } from '../../bot/teams/message-text';

const link = 'https://teams.microsoft.com/l/message/19:abc@thread.v2/1700000000000';
const message = (content: string, more: object = {}) =>
  chatMessageIn({ messagePayload: { body: { contentType: 'html', content }, linkToMessage: link, ...more } });

it.each([
  ['<p>See the child <b>tomorrow</b>.</p><p>At school.</p>', 'See the child tomorrow.\nAt school.'],
  ['<div>one<br>two<br/>three</div>', 'one\ntwo\nthree'],
  [
    '<p><at id="0">Priya Nair</at>&nbsp;agreed &amp; said &quot;yes&quot; &lt;today&gt;</p>',
    'Priya Nair agreed & said "yes" <today>',
  ],
  ['<ul><li>one</li><li>two</li></ul>', '- one\n- two'],
  ['<p>fine <emoji id="yes" alt="👍"></emoji></p>', 'fine 👍'],
  ['<p>x</p><attachment id="1"></attachment>', 'x'],
  ['&#128077; &#x1F44D; &#xD800;', '👍 👍'],
  ['a < b and b > c', 'a < b and b > c'],
  ['<style>p { color: red }</style><p>x</p><script type="a">\nlet y;\n</script><!-- <b>z</b> -->!', 'x\n!'],
  ['x<script>never closed', 'x'],
  ['', ''],
])('%s', (content, text) => {
  expect(message(content).text).toBe(text);
});

it('plain text is taken as it is written', () => {
  const body = { contentType: 'text', content: 'a <b> &amp; c' };
  expect(chatMessageIn({ messagePayload: { body } }).text).toBe('a <b> &amp; c');
});

it.each([
  ['2027-01-15T15:02:00.1234567Z', '2027-01-15T15:02:00.123Z'],
  ['last Friday', undefined],
  [1_700_000_000_000, undefined],
])('written %j is %s', (createdDateTime, writtenAt) => {
  expect(message('x', { createdDateTime }).writtenAt).toBe(writtenAt);
});

it('the link back is kept when it leads to Teams', () => {
  expect(message('x').source).toBe(link);
});

it.each([
  'http://teams.microsoft.com/l/message/1',
  'https://evil.example/teams.microsoft.com',
  'javascript:alert(1)',
  '',
  7,
])('a link that leads elsewhere is not: %j', (linkToMessage) => {
  expect(message('x', { linkToMessage }).source).toBeNull();
});

it.each([undefined, null, 'x', {}, { messagePayload: null }, { messagePayload: { body: { content: 7 } } }])(
  'nothing in %j is no message',
  (value) => {
    expect(chatMessageIn(value)).toEqual({ text: '', source: null });
  },
);

it('a very long message is read in time', () => {
  const started = performance.now();
  for (const part of ['<p>', '<', '&#', '<img ', '<img alt="', '<br', '\n '])
    message(part.repeat(250_000 / part.length));
  // Milliseconds, on a machine that is busy; whatever grows with the square of its length takes minutes.
  expect(performance.now() - started).toBeLessThan(20_000);
});
