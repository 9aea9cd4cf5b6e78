-- Whoever may publish an item takes its bookings out and puts them back; somebody else only what they
-- proposed themselves, while nobody has approved it.
create function scheduling.may_withdraw(booking uuid, item uuid, proposer uuid) returns boolean
language sql stable as $$
  select authoring.may_publish(item) or (proposer = platform.person() and authoring.may_write(item)
    and not exists (select from scheduling.approvals a
      where a.organisation_id = platform.organisation() and a.booking_id = booking))
$$;

-- Asked of the row before and of the row after: neither a way out nor a way back.
drop policy changed on scheduling.bookings;
create policy changed on scheduling.bookings for update to groundswell_app
  using (organisation_id = platform.organisation() and authoring.may_write(item_id)
    and (withdrawn_at is null or scheduling.may_withdraw(booking_id, item_id, created_by)))
  with check (organisation_id = platform.organisation() and authoring.may_write(item_id)
    and (withdrawn_at is null or scheduling.may_withdraw(booking_id, item_id, created_by)));
