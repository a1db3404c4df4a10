/** How long texts in several languages may be together. */
package org.caspian.members.text;
