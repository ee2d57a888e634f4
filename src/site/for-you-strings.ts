/** The words of the order by what a reader likes. */
export const FOR_YOU_STRINGS = {
  'forYou.title': 'For you',
  'forYou.why': 'Like {title}, which you saved',
  'forYou.whyFile': 'Like {title} in your files',
  'forYou.whySaved': 'You saved it',
  'forYou.whyNot': 'Like nothing that you saved',
  'forYou.failed': 'What this takes could not be loaded. Try again later.',
  'forYou.knows': 'What this order knows',
  'forYou.about':
    'The front page, days, weeks, months and the searches that this site offers as feeds can be ordered by what you saved. Your browser does it: what you like is sent nowhere.',
  'forYou.few': 'Save three papers, or add a file of references, and the order can be chosen.',
  'forYou.saved': { one: 'It knows {count} paper that you saved', other: 'It knows {count} papers that you saved' },
  'forYou.files': { one: '{count} record of your files', other: '{count} records of your files' },
  'forYou.kept': 'the order for you learns from them',
  'forYou.interest': { one: '{count} paper: {titles}', other: '{count} papers, such as {titles}' },
  'forYou.more': 'More like these',
  'forYou.further': 'Look further back',
  'forYou.found': {
    zero: 'Nothing from {from} to {to} is like them',
    one: 'The paper from {from} to {to} that is most like them',
    other: 'The {count} papers from {from} to {to} that are most like them',
  },
  'forYou.forget': 'Forget what it knows',
  'forYou.forgotten': 'Forgotten. The list stays; papers that you save from now on count.',
} as const;
