-- See the meetings' migration of this day.
select meetings.see_through('commitments');
