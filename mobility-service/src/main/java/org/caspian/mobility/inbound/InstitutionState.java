package org.caspian.mobility.inbound;

import java.util.List;

/**
 * What mobility reads of a message about an institution.
 *
 * @param membership {@code ACTIVE} or another state
 * @param effects what its suspension forbids now; also those that mean nothing here
 */
record InstitutionState(String membership, List<String> effects) {}
