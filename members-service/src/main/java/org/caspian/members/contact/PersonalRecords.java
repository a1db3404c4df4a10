package org.caspian.members.contact;

import java.util.List;

/**
 * What a feature beside this one keeps of persons. Whoever asks what is kept of a person, or has it
 * erased, means all of it: a feature that names persons has a bean of this type.
 */
public interface PersonalRecords {

  /** What is kept of a person, oldest first. */
  List<PersonalRecordView> of(RecordedPerson person);

  /** Takes away what says who it was, in the transaction of the command; what happened stays. */
  void forget(RecordedPerson person);
}
