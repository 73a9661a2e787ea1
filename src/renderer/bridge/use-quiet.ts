import { useEffect, useState } from 'react'

/** A value once it has not changed for some milliseconds. */
export const useQuiet = <Value>(value: Value, milliseconds: number): Value => {
  const [quiet, setQuiet] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return quiet
}
