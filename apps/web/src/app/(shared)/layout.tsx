import { Room } from "@/components/shell/room";

/** Pages everybody signed in has, each in the frame of their own room. */
export default function Layout({ children }: { children: React.ReactNode }) {
  return <Room>{children}</Room>;
}
