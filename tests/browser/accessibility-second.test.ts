import { testEverySecondAddress } from '../support/every-address.ts'

testEverySecondAddress('second')
