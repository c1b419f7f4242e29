// Describes the API from the very schemas that check it.
import { z } from 'zod';
import type { Call, FileAnswer } from './call';
import { calls } from './calls';
import { problem } from './contract';

let made: object | undefined;

/** An OpenAPI 3.1 document. It takes a tenth of a second, so it is made once, for the first who asks. */
export function openApi(): object {
  made ??= describe();
  return made;
}

function describe(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const call of calls) {
    const path = call.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [call.method]: operation(call) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Supervision Thread',
      version: '1',
      description: "The tab's API. The app is the worker's supervision file and never a child's record.",
    },
    security: [{ entra: [] }],
    paths,
    components: { securitySchemes: { entra: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
  };
}

function operation({ path, summary, query, body, answers }: Call): object {
  return {
    summary,
    parameters: [...pathParameters(path), ...(query ? queryParameters(query) : [])],
    ...(body ? { requestBody: { required: true, content: json(body) } } : {}),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, answer]) => [
          status,
          { description: summary, content: 'mediaType' in answer ? file(answer) : json(answer) },
        ]),
      ),
      ...Object.fromEntries(
        (body ? [400, 401, 404, 409, 413, 415, 429, 503] : [400, 401, 404, 429, 503]).map((status) => [
          status,
          {
            description: 'A problem, with what to do',
            content: { 'application/problem+json': { schema: schemaOf(problem) } },
          },
        ]),
      ),
    },
  };
}

const pathParameters = (path: string) =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

function queryParameters(query: z.ZodType): object[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query);
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

const file = ({ mediaType }: FileAnswer) => ({ [mediaType]: { schema: { type: 'string' } } });

const json = (schema: z.ZodType) => ({ 'application/json': { schema: schemaOf(schema) } });

function schemaOf(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema);
  return rest;
}
