/** A bot of a few lines that shows one form and replaces it by what was filled in: enough to try the chat windows. */
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { type LocalServer, serveLocally } from './local-page';

const activityShape = z.object({
  type: z.string(),
  text: z.string().optional(),
  value: z.record(z.string(), z.string()).optional(),
  replyToId: z.string().optional(),
  from: z.object({ aadObjectId: z.string() }),
  channelData: z.object({ tenant: z.object({ id: z.string() }) }),
  conversation: z.object({ id: z.string() }),
  serviceUrl: z.string(),
});

/** A message as the bot heard it: the fields these tests look at. */
export type HeardMessage = z.infer<typeof activityShape>;

/** The bot's server, and every message it heard, oldest first. */
export type CardBot = LocalServer & { readonly heard: readonly HeardMessage[] };

/** Starts the bot. It answers any text with a form whose button is *Save*. */
export async function startCardBot(): Promise<CardBot> {
  const heard: HeardMessage[] = [];
  const server = await serveLocally(async (request, response) => {
    // A window first asks with HEAD whether the bot is there; any status will do.
    response.statusCode = request.method === 'POST' ? 200 : 405;
    if (request.method !== 'POST') return response.end();
    const activity = activityShape.parse(await json(request));
    response.end();
    if (activity.type !== 'message') return;
    heard.push(activity);
    const { value, replyToId, serviceUrl, conversation } = activity;
    const chat = { serviceUrl, conversationId: conversation.id };
    if (value === undefined) await send(chat, 'POST', '', card(form));
    else
      await send(chat, 'PUT', `/${replyToId}`, card({ body: [{ type: 'TextBlock', text: saved(value) }] }));
  });
  return { ...server, heard };
}

/** Writes to a chat unasked, the way the Bot Connector does, and returns the status it was answered. */
export async function postMessage(chat: Chat, text: string): Promise<number> {
  return send(chat, 'POST', '', { type: 'message', text });
}

type Chat = { readonly serviceUrl: string; readonly conversationId: string };

async function send(chat: Chat, method: 'POST' | 'PUT', activity: string, body: object): Promise<number> {
  const url = `${chat.serviceUrl}/v3/conversations/${chat.conversationId}/activities${activity}`;
  const headers = { 'content-type': 'application/json' };
  return (await fetch(url, { method, headers, body: JSON.stringify(body) })).status;
}

const form = {
  body: [
    { type: 'TextBlock', text: 'A quick decision' },
    { type: 'Input.Text', id: 'decision', label: 'What was decided?', isMultiline: true, isRequired: true },
    {
      type: 'Input.ChoiceSet',
      id: 'where',
      label: 'Where?',
      choices: [
        { title: 'In the corridor', value: 'corridor' },
        { title: 'On the phone', value: 'phone' },
      ],
    },
    { type: 'Input.Date', id: 'on', label: 'When?' },
  ],
  actions: [{ type: 'Action.Submit', title: 'Save', data: { verb: 'save' } }],
};

function saved({ decision, where, on }: Readonly<Record<string, string>>): string {
  return `Saved: ${decision} (${where}, ${on})`;
}

function card(content: object): object {
  const contentType = 'application/vnd.microsoft.card.adaptive';
  return {
    type: 'message',
    attachments: [{ contentType, content: { type: 'AdaptiveCard', version: '1.5', ...content } }],
  };
}
