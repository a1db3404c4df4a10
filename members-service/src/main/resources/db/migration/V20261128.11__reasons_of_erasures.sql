-- Why a person was erased is for those to read who may read of the contact: other histories had it, too.
update history set reason = null
where command in ('office.erasePerson', 'booking.erasePerson', 'membership.eraseNominator') and reason is not null;
