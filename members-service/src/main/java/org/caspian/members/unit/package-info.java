/** Organisational units of institutions: faculties, institutes, departments. */
package org.caspian.members.unit;
