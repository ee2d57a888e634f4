import { FOLLOW_STRINGS } from './follow-strings.ts';
import { FOR_YOU_STRINGS } from './for-you-strings.ts';
import { OFFLINE_STRINGS } from './offline-strings.ts';

/** The words of the reader's list, and of what else a browser keeps for its reader. */
export const SAVED_STRINGS = {
  ...FOLLOW_STRINGS,
  ...FOR_YOU_STRINGS,
  ...OFFLINE_STRINGS,
  'saved.title': 'Reading list',
  'saved.save': 'Save',
  'saved.private': 'Kept in this browser alone. Nothing about it is sent anywhere.',
  'saved.noscript': 'The list is kept in your browser by a script, and this browser runs none.',
  'saved.empty': 'Nothing is saved yet. The star beside a paper puts it here.',
  'saved.unread': { one: '{count} unread', other: '{count} unread' },
  'saved.shown': { zero: 'None of them matches', one: '{count} of them matches', other: '{count} of them match' },
  'saved.find': 'Find in this list',
  'saved.newest': 'Last saved first',
  'saved.unreadFirst': 'Unread first',
  'saved.byTitle': 'By title',
  'saved.on': 'Saved on {day}',
  'saved.read': 'Read',
  'saved.edit': 'Note and tags',
  'saved.note': 'Note',
  'saved.tags': 'Tags, with commas between them',
  'saved.removed': 'Removed: {title}',
  'saved.undo': 'Undo',
  'saved.notKept':
    'This browser keeps nothing for this site, or has no room left. Save the list as a file before you close this page.',
  'saved.damaged': 'What this browser kept as your list could not be read. It is not lost: save it as a file.',
  'saved.damagedFile': 'Save what was kept',
  'saved.forget': 'Forget it',
  'saved.remind': {
    one: '{count} paper is in no file of yours yet. A browser may delete what it keeps: save the list as a file.',
    other: '{count} papers are in no file of yours yet. A browser may delete what it keeps: save the list as a file.',
  },
  'saved.safari':
    'Safari deletes what a site keeps after seven days without a visit, unless the site is on the home screen or in the Dock.',
  'saved.files': 'Files',
  'saved.whole': 'Everything, with notes and tags',
  'saved.citations': 'As citations:',
  'saved.add': 'Add from a file',
  'saved.addNote':
    'A list that was saved here, or BibTeX, RIS, CSL-JSON, or CSV or RDF of Zotero. A file can also be dropped on this page.',
  'saved.added': {
    zero: 'No paper was added from {file}',
    one: '{count} paper was added from {file}',
    other: '{count} papers were added from {file}',
  },
  'saved.notHere': { one: '{count} is not in this archive', other: '{count} are not in this archive' },
  'saved.unreadable': { one: '{count} record could not be read', other: '{count} records could not be read' },
  'saved.reading': 'Reading {file} …',
  'saved.notRead': '{file} is no list and no file of references: nothing was added',
  'saved.carry': 'On another device',
  'saved.carryNote':
    'Open this address there, or scan the code. The list stands behind the #, which browsers send to no server.',
  'saved.address': 'Address of this list',
  'saved.codeIds': 'The code lacks notes, tags and what is read; the address has them.',
  'saved.codePapers': 'The code has the papers alone; the address has everything.',
  'saved.codeNone': 'The list is too long for a code.',
  'saved.received': { one: 'This address brings {count} paper.', other: 'This address brings {count} papers.' },
  'saved.receive': 'Add to the list',
  'saved.notReceived': 'The list in this address is damaged: it may have been cut when it was copied.',
  'saved.new': 'New since your last visit:',
} as const;
