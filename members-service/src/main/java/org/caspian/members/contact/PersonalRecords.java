package org.caspian.members.contact;

import java.util.List;
import java.util.UUID;

/**
 * What a feature beside this one keeps of persons. Whoever asks what is kept of a person, or has it
 * erased, means all of it: a feature that names persons has a bean of this type.
 */
public interface PersonalRecords {

  /**
   * What is kept of a person, oldest first.
   *
   * @param personId the platform's id of the person
   */
  List<PersonalRecordView> of(UUID personId);

  /**
   * Takes away what says who it was, in the transaction of the command; what happened stays.
   *
   * @param personId the platform's id of the person
   */
  void forget(UUID personId);
}
