/** The themes of joint projects: a code list that the association adds to. */
package org.caspian.projects.theme;
