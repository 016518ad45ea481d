// Reads a calendar file with ical.js, a second implementation of RFC 5545, and prints its events.
// Arguments: the folder of ical.js, the file, and how many occurrences of a series to list.
import { readFileSync } from "node:fs";

const [folder, file, most] = process.argv.slice(2);
const { default: ICAL } = await import(`${folder}/dist/ical.js`);
const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf-8")));

for (const zone of calendar.getAllSubcomponents("vtimezone")) {
  ICAL.TimezoneService.register(zone);
}

const moment = (time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());

function starts(event) {
  if (!event.isRecurring()) return [moment(event.startDate)];
  const iterator = event.iterator();
  const found = [];
  for (let next = iterator.next(); next && found.length < Number(most); next = iterator.next()) {
    found.push(moment(next));
  }
  return found;
}

const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    title: event.summary,
    starts: starts(event),
    end: moment(event.endDate),
    location: event.location,
    description: event.description,
    attendees: event.attendees.map((one) => [one.getParameter("cn") ?? null, one.getFirstValue()]),
    alarms: component.getAllSubcomponents("valarm").length,
  };
});
console.log(JSON.stringify(events));
