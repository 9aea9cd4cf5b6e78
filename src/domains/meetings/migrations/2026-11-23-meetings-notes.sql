-- The journal of a note is written in one's own name only, and never rewritten.
drop policy of_the_note on meetings.note_updates;
create policy of_the_note on meetings.note_updates for select to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from meetings.notes n where n.organisation_id = note_updates.organisation_id
      and n.note_id = note_updates.note_id
      and n.pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id)))));
create policy own_words on meetings.note_updates for insert to groundswell_app
  with check (organisation_id = platform.organisation() and person_id = platform.person()
    and exists (select from meetings.notes n where n.organisation_id = note_updates.organisation_id
      and n.note_id = note_updates.note_id
      and n.pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id)))));
create policy folded on meetings.note_updates for delete to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from meetings.notes n where n.organisation_id = note_updates.organisation_id
      and n.note_id = note_updates.note_id
      and n.pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id)))));
revoke update on meetings.note_updates from groundswell_app;

-- Which journals still wait to be folded into their notes, and who wrote there: never what.
grant select (organisation_id, note_id, person_id, at) on meetings.note_updates to groundswell_steward;
create policy facts on meetings.note_updates for select to groundswell_steward
  using (organisation_id = platform.organisation());
