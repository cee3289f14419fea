/** What one of the five letters asks for (DOMAIN 1). */
export type Requirement = {
  readonly id: string
  /** What it asks, in one line. */
  readonly asks: string
  /** What of it is not built, and why; absent when all of it is. */
  readonly lacks?: string
}

/** The letters, each with the requirements drawn from it. */
export const letters: readonly { readonly from: string; readonly requirements: readonly Requirement[] }[] = [
  {
    from: 'Tây Ninh, June 2024: trained, then not used',
    requirements: [
      { id: 'R1', asks: 'Heads and deputies assign, each within a scope of authority.' },
      { id: 'R2', asks: 'Only to people of the unit they manage and to units below; others are refused clearly.' },
      { id: 'R3', asks: 'Every task says where it comes from: a document, a task handed down, or the moment.' },
      { id: 'R4', asks: 'A task given to a unit is given on inside it; several units work on it together.' },
      {
        id: 'R5',
        asks: 'That leaders assign and each individual reports back is measured, leader by leader and person by person.'
      },
      { id: 'R6', asks: 'Results are public inside the organisation, by degree of completion.' },
      { id: 'R7', asks: 'Which units and leaders have given nothing since a date.' },
      { id: 'R8', asks: 'A supervisor sees the use of all units, reminds them, and changes nothing.' },
      {
        id: 'R9',
        asks: "A year's figures of each unit, to be used as evidence for ratings, the reform index and commendation."
      },
      { id: 'R10', asks: 'A day on which the office goes live; what was given before does not count.' },
      { id: 'R11', asks: 'Help names a person to ask.' },
      { id: 'R12', asks: 'Assigning needs no training: one ordinary line in the chat.' },
      { id: 'R13', asks: 'Units have a type; like is ranked with like.' }
    ]
  },
  {
    from: 'Tuyên Quang, May 2019: tracking the tasks given by the province',
    requirements: [
      {
        id: 'R14',
        asks: 'A task is written down within 3 working days of its document; late entries are listed by specialist.'
      },
      { id: 'R15', asks: 'Each unit has a focal officer who updates for it; a unit without one is pointed out.' },
      {
        id: 'R16',
        asks: 'The head answers for the data: who wrote what and when is kept and shown, and can be corrected with a trace.'
      },
      { id: 'R17', asks: 'Progress and result are two things; progress never completes a task.' },
      { id: 'R18', asks: 'A task is given by the collective or by its head.' },
      { id: 'R19', asks: 'A unit may first try the system out, then use it officially, and keeps its data.' },
      { id: 'R20', asks: "A unit's list of tasks as a file." },
      { id: 'R21', asks: 'Tracking, urging and checking are three things; urging is kept as data.' },
      { id: 'R22', asks: 'Difficulties go to a named person of the office.' }
    ]
  },
  {
    from: 'Quảng Ngãi, October 2023: missed tasks and reports reworked by hand',
    requirements: [
      {
        id: 'R23',
        asks: 'From a day on every task with a deadline is here and nowhere else: what stood in a spreadsheet is brought in.'
      },
      { id: 'R24', asks: 'Tasks without deadline exist, and reports include or leave them out.' },
      { id: 'R25', asks: 'Secret documents never get in.' },
      {
        id: 'R26',
        asks: 'Reports need no rework: the same cut-off gives the same figures, for ever, traceable to tasks.'
      },
      { id: 'R27', asks: 'Entry at once after the document is issued, where an office asks for that.' },
      { id: 'R28', asks: 'The monthly figures are due one working day before the regular session, whenever that is.' },
      { id: 'R29', asks: 'Figures for three subjects: unit, head of unit, individual.' },
      { id: 'R30', asks: 'What is changed after it was handed in is kept with who did it and why.' },
      { id: 'R31', asks: 'In time means two things: the report document, and its entry; the later counts.' },
      { id: 'R32', asks: 'Quality is judged apart from time.' },
      { id: 'R33', asks: 'Specified functions, security, availability, integrity of data.' },
      { id: 'R34', asks: 'Somebody may read the statistics and nothing else.' },
      { id: 'R35', asks: 'Late and missed are two failures; what nobody acknowledged is shown.' },
      { id: 'R36', asks: "A document's number, date, subject and giver are taken from it and kept with the task." },
      { id: 'R37', asks: 'The monthly report shows how each unit complied.' }
    ]
  },
  {
    from: 'Đắk Nông, December 2023: reported, and still shown as overdue',
    requirements: [
      { id: 'R38', asks: "A reported task waits and is not overdue; the doer's clock stops at the report." },
      { id: 'R39', asks: 'The confirmer has a clock too, and reminders, and is counted.' },
      { id: 'R40', asks: 'The doer may nudge the confirmer, once a day at most.' },
      { id: 'R41', asks: 'Only a final result is confirmed; it can be returned with a reason.' },
      { id: 'R42', asks: 'Named persons for each room and field; missing ones are pointed out.' },
      { id: 'R43', asks: 'Documents the office knows of without any task are listed.' },
      { id: 'R44', asks: 'The field of a task decides which room confirms it.' },
      {
        id: 'R45',
        asks: "Connected with the Government Office's task system.",
        lacks:
          'The live connection: there is no public description of that system to build against, nor access to try it. Its fields are kept with each task and go out with every export.'
      },
      { id: 'R46', asks: 'Guidance where the work is done, and short.' },
      { id: 'R47', asks: 'Difficulties, missing functions and a judgement of usefulness are collected and exported.' },
      {
        id: 'R48',
        asks: 'Tasks with and without deadline are reported in columns of their own; the latter are never overdue.'
      },
      { id: 'R49', asks: 'The 17-column report by unit, for any period.' },
      { id: 'R50', asks: 'A chart by unit to go with the table.' },
      { id: 'R51', asks: 'Documents and tasks are counted apart: one document gives many tasks to many units.' },
      { id: 'R52', asks: 'Everything can be taken out; nobody is locked in.' },
      { id: 'R53', asks: 'Information security is a condition.' },
      { id: 'R54', asks: 'One order may hold several dated parts for several addressees.' }
    ]
  },
  {
    from: 'Vũng Tàu, July 2022: orders on the system that were not followed',
    requirements: [
      { id: 'R55', asks: 'Routine matters are forwarded by the office by order of the chairman.' },
      { id: 'R56', asks: 'Important ones are drafted by a specialist and approved before they go out.' },
      { id: 'R57', asks: 'Who said how important a matter is, is kept.' },
      { id: 'R58', asks: 'Time to acknowledge is measured, and its absence reported.' },
      { id: 'R59', asks: 'On whose authority a task is sent is kept and shown to who receives it.' },
      { id: 'R60', asks: 'Delay is the head’s as well as the person’s.' },
      { id: 'R61', asks: 'What is beyond somebody’s authority is passed up with its history.' },
      { id: 'R62', asks: 'Contract workers are users like everybody.' },
      { id: 'R63', asks: 'The reference to the document stays through all steps.' },
      { id: 'R64', asks: 'What citizens or organisations wait for is marked and urged harder.' }
    ]
  }
]
