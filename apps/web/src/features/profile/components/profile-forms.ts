/** Changing the password and setting up the second factor belong to signing in; the page hands them in. */
export interface ProfileForms {
  passwordForm: (email: string, onChanged: () => void) => React.ReactNode;
  enrolForm: (onDone: () => void, onCodesShown: () => void) => React.ReactNode;
}
