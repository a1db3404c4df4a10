-- A person's bookings, and one whose code is erased.
create index booking_persons_person on booking_persons (person_id, booking_id);
alter table booking_persons alter column code drop not null;
