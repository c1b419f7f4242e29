// The pages in words behind a link that gives no paper.

const html = (title: string, words: string) => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${words}</p>
</main>
</body>
</html>
`;

/** `failed` takes the number of the fault. The same page for every ticket that is none: nobody learns which. */
export const page = {
  spent: html(
    'This link has done its work',
    'A link to a document works once, and for two minutes. Please go back to Supervision Thread in Microsoft Teams and ask for the document again.',
  ),
  busy: html(
    'Many documents are being made',
    'This link has not been used yet. Please open it again in about a quarter of a minute.',
  ),
  failed: (number: string) =>
    html(
      'The document could not be made',
      `Something failed on our side (${number}). Please go back to Supervision Thread in Microsoft Teams and ask for the document again.`,
    ),
} as const;
